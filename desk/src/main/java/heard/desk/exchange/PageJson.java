package heard.desk.exchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Some items, and the cursor of the page after. */
record PageJson<T>(List<T> items, @Nullable String next) {}
