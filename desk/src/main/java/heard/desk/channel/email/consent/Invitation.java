package heard.desk.channel.email.consent;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import heard.desk.platform.Secrets;

/**
 * One walk of an administrator to a provider and back: the state shows that the answer belongs to it, the verifier (RFC 7636)
 * that whoever brings the code is who sent them.
 */
public record Invitation(String state, String verifier) {
    public static Invitation fresh() {
        return new Invitation(Secrets.token(), Secrets.token());
    }

    /** Where the administrator goes; the provider offers the mailbox's account first. */
    public URI address(ProviderApp app, URI redirect, String account) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", app.clientId());
        parameters.put("redirect_uri", redirect.toString());
        parameters.put("scope", String.join(" ", app.provider().scopes()));
        parameters.put("state", state);
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("login_hint", account);
        parameters.putAll(app.provider().wishes());
        String address = app.endpoints().authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + encoded(parameters));
    }

    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(verifier));
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public String toString() {
        return "invitation";
    }
}
