package heard.desk.platform.secret;

import heard.desk.platform.DeskSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk's own key, from its home. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {
    @Bean
    SecretBox secretBox(DeskSettings settings) {
        return new SecretBox(KeyFile.in(settings.home()));
    }
}
