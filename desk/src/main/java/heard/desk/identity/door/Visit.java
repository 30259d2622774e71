package heard.desk.identity.door;

import jakarta.servlet.http.HttpServletRequest;

import heard.desk.platform.web.ClientAddress;

/** From where and with what somebody knocks. */
record Visit(String address, String browser) {
    static Visit of(HttpServletRequest request) {
        return new Visit(ClientAddress.of(request), BrowserName.of(request.getHeader("User-Agent")));
    }
}
