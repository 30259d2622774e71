package heard.desk.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.Tags;
import heard.desk.identity.Access;
import heard.desk.identity.Right;
import heard.desk.platform.DeskException;
import heard.desk.search.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Conversations: the list with its filters, one by its number, and changes to one. */
@RestController
class ConversationApiController {
    static final String PATH = "/api/v1/conversations";
    static final String ONE = PATH + "/{number:[0-9]{1,18}}";
    private final Conversations conversations;
    private final ConversationLists lists;
    private final ConversationChanges changes;
    private final Rendering rendering;
    private final Tags tags;
    private final Search search;
    private final JsonMapper json;

    ConversationApiController(Conversations conversations, ConversationLists lists, ConversationChanges changes, Rendering rendering,
            Tags tags, Search search, JsonMapper json) {
        this.conversations = conversations;
        this.lists = lists;
        this.changes = changes;
        this.rendering = rendering;
        this.tags = tags;
        this.search = search;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PageJson<ConversationJson.Row>> list(Access access, @RequestParam MultiValueMap<String, String> query) {
        access.require(Right.READ);
        var parameters = new Parameters(query);
        if (parameters.one("text") instanceof String text)
            return found(access, text, parameters, query);
        var page = lists.list(access, filter(query), parameters.one("cursor"), parameters.limit());
        return page(new PageJson<>(page.rows().stream().map(rendering::of).toList(), page.next()), PATH, query);
    }

    /** By words: best first, and no more on a page than the search gives. */
    private ResponseEntity<PageJson<ConversationJson.Row>> found(Access access, String text, Parameters parameters,
            MultiValueMap<String, String> query) {
        var page = search.find(access, text, filter(query), parameters.one("cursor"), Math.min(parameters.limit(), Search.MOST_HITS));
        if (!page.problems().isEmpty())
            throw Parameters.wrong("text", "has a filter that is not understood");
        return page(new PageJson<>(page.hits().stream().map(hit -> rendering.of(hit.row())).toList(), page.next()), PATH, query);
    }

    /** Tags are known to programs by name, to lists by key. */
    private ListFilter filter(MultiValueMap<String, String> query) {
        Map<String, List<String>> named = new LinkedHashMap<>(query);
        List<String> keys = new ArrayList<>();
        for (String name : query.getOrDefault("tag", List.of()))
            keys.add(tags.named(name).orElseThrow(() -> Parameters.wrong("tag", "is no tag of this desk")).id().value().toString());
        if (!keys.isEmpty())
            named.put("tag", keys);
        named.remove("cursor");
        named.remove("limit");
        named.remove("text");
        return ListFilter.parse(named);
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConversationJson> show(Access access, @PathVariable long number, @RequestParam MultiValueMap<String, String> query) {
        new Parameters(query).only(Set.of());
        return answer(access, find(conversations, access, number));
    }

    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ConversationJson> change(Access access, @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, InputStream body) {
        access.require(Right.WRITE);
        var before = find(conversations, access, number);
        var asked = Asked.read(body, json, ConversationChanges.NAMES);
        return answer(access, changes.make(access, before, asked, version(ifMatch)));
    }

    private ResponseEntity<ConversationJson> answer(Access access, Conversation conversation) {
        return ResponseEntity.ok().eTag("\"" + conversation.version() + "\"").body(rendering.of(access, conversation));
    }

    static Conversation find(Conversations conversations, Access access, long number) {
        access.require(Right.READ);
        return conversations.byNumber(access, number).orElseThrow(() -> DeskException.notFound("Conversation #" + number));
    }

    /** The version that an entity tag names; {@code *} is any. */
    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*"))
            return null;
        String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return tag.matches("[0-9]{1,18}") ? Long.valueOf(tag) : Long.valueOf(-1);
    }

    /** A page with the address of the next one as RFC 8288 has it. */
    static <T> ResponseEntity<PageJson<T>> page(PageJson<T> page, String path, MultiValueMap<String, String> query) {
        if (page.next() == null)
            return ResponseEntity.ok(page);
        String next = UriComponentsBuilder.fromPath(path).queryParams(query).replaceQueryParam("cursor", page.next()).encode().build()
                .toUriString();
        return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"").body(page);
    }

    static UUID id(String text, String what) {
        return Asked.uuid(text).orElseThrow(() -> DeskException.notFound(what));
    }
}
