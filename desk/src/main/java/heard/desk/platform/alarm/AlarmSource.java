package heard.desk.platform.alarm;

import java.util.List;

/** A part of the desk that knows when it does not work; every bean of this kind is asked some times a minute. */
public interface AlarmSource {
    /** Those that stand now. */
    List<Alarm> standing();
}
