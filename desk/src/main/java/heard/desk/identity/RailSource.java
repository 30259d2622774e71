package heard.desk.identity;

import java.util.List;

import heard.desk.platform.words.Words;

/** What a feature adds to the rail of every page of the desk; groups stand in the order of the sources ({@code @Order}). */
public interface RailSource {
    List<RailGroup> groups(Access access, Words words);
}
