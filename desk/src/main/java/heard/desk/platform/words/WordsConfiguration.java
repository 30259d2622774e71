package heard.desk.platform.words;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue of messages, and the zone of the machine for readers who are not known yet. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {
    @Bean
    Catalogue catalogue(Clock clock, @Value("${heard.words.unknown:show}") Catalogue.Unknown unknown) {
        return Catalogue.load(clock, unknown);
    }

    @Bean
    ZoneId deskZone() {
        return ZoneId.systemDefault();
    }
}
