package heard.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Which ways of the rail stand together. */
class RailGroupTest {
    private static RailGroup group(String title, String... names) {
        return new RailGroup(Optional.of(title).filter(text -> !text.isEmpty()),
                Stream.of(names).map(name -> RailLink.to("/" + name, "icon", name)).toList());
    }

    private static List<List<String>> together(RailGroup... groups) {
        return RailGroup.together(List.of(groups)).stream().map(group -> group.links().stream().map(RailLink::address).toList()).toList();
    }

    @Test
    void singleWaysThatFollowEachOtherStandTogether() {
        assertThat(
                together(group("", "inbox", "mine"), group("", "due"), group("", "promises"), group("", "coach"), group("Demo", "mailbox"),
                        group("", "last")))
                .containsExactly(List.of("/inbox", "/mine"), List.of("/due", "/promises", "/coach"), List.of("/mailbox"),
                        List.of("/last"));
    }
}
