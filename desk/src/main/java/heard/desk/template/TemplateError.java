package heard.desk.template;

import heard.desk.platform.DeskException;
import heard.desk.platform.ErrorCode;
import heard.desk.platform.ErrorKind;

/** What can go wrong with templates. */
enum TemplateError implements ErrorCode {
    TEMPLATE_CHANGED(409), TOO_MANY_TEMPLATES(409), PICKED_HINDERED(409), PICKED_MOVED_ON(409), PICKED_TOO_MANY(400);

    private final int status;

    TemplateError(int status) {
        this.status = status;
    }

    @Override
    public ErrorKind kind() {
        return ErrorKind.CALLER;
    }

    @Override
    public int status() {
        return status;
    }

    DeskException because(String message) {
        return new DeskException(this, message);
    }
}
