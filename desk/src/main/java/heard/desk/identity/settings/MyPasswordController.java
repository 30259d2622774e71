package heard.desk.identity.settings;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.identity.door.PasswordChange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes one's own password; every other browser has to sign in anew. */
@Controller
class MyPasswordController {
    private final MyPage my;
    private final PasswordChange change;

    MyPasswordController(MyPage my, PasswordChange change) {
        this.my = my;
        this.change = change;
    }

    @PostMapping("/my/password")
    ModelAndView change(Page page, @RequestParam("old") String old, @RequestParam("new") String fresh, HttpServletRequest request,
            HttpServletResponse response) {
        Access access = page.access();
        return switch (change.attempt(my.me(access), new PasswordChange.Passwords(old, fresh), request, response)) {
            case PasswordChange.Result.Done done -> new ModelAndView("redirect:/my?done=password");
            case PasswordChange.Result.WrongOld wrong -> my.show(page, Map.of("old", page.t("my.password.wrong-old")));
            case PasswordChange.Result.Refused refused -> my.show(page, Map.of("new", page.t(refused.judgement().key(), 10)));
            case PasswordChange.Result.Paused paused -> my.show(page, Map.of("old", paused.sentence(page.words())));
        };
    }
}
