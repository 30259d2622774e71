package heard.desk.identity.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.identity.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The reader of a request, as Spring Security wants to see one. */
public final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    static final String ADMINISTRATOR = "administrator";
    /** Whoever may more than have texts reviewed. */
    static final String DESK = "desk";

    private final transient Access access;
    private final transient @Nullable UUID session;

    private SignedIn(Access access, @Nullable UUID session) {
        super(authorities(access));
        this.access = access;
        this.session = session;
        setDetails(session);
        setAuthenticated(true);
    }

    static SignedIn byBrowser(Sessions.Current current) {
        return new SignedIn(current.access(), current.id());
    }

    static SignedIn byToken(Access access) {
        return new SignedIn(access, null);
    }

    private static Collection<GrantedAuthority> authorities(Access access) {
        List<GrantedAuthority> found = new ArrayList<>();
        if (access.administers())
            found.add(new SimpleGrantedAuthority(ADMINISTRATOR));
        if (access.rights().stream().anyMatch(right -> right != Right.COACH))
            found.add(new SimpleGrantedAuthority(DESK));
        return found;
    }

    public Access access() {
        return access;
    }

    /** The browser's session; null where a token came. */
    public @Nullable UUID session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return access;
    }

    @Override
    public String getName() {
        return access.agent().toString();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.access.equals(access) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return access.hashCode();
    }
}
