package heard.desk.platform.web;

import java.util.Locale;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the precompiled template of a view name: {@code settings/teams} is {@code src/main/jte/settings/teams.jte}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {
    private static final String PACKAGE = "heard.desk.pages";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
            JteViewResolver.class.getClassLoader(), PACKAGE);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(templates, template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
