package heard.desk.search.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import heard.desk.conversation.ConversationLists;
import heard.desk.conversation.ListFilter;
import heard.desk.conversation.ListRow;
import heard.desk.conversation.ListView;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import heard.desk.identity.Page;
import heard.desk.search.Search;
import heard.desk.search.SearchHit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds customers by name, address or number among those whose conversations the reader may see. */
@Controller
class CustomersController {
    private static final int MOST_FOUND = 50;
    private static final int MOST_TYPED = 200;

    private final Search search;
    private final Customers customers;
    private final ConversationLists lists;

    CustomersController(Search search, Customers customers, ConversationLists lists) {
        this.search = search;
        this.customers = customers;
        this.lists = lists;
    }

    @GetMapping("/customers")
    ModelAndView find(Page page, @RequestParam(defaultValue = "") String q) {
        String typed = plain(q);
        return page.show("search/customers", Map.of("q", typed, "found", typed.isEmpty() ? List.of() : found(page.access(), typed)));
    }

    /** As words of a filter: without the signs that would end it. */
    private static String plain(String typed) {
        String words = typed.replaceAll("[\\p{Cntrl}\"“”„«»]+", " ").strip();
        return words.length() > MOST_TYPED ? words.substring(0, MOST_TYPED) : words;
    }

    /** One row a customer, their newest conversation that was found. */
    private List<ListRow> found(Access access, String typed) {
        Map<CustomerId, ListRow> rows = new LinkedHashMap<>();
        exact(access, typed).forEach(row -> rows.putIfAbsent(row.customer(), row));
        search.find(access, "from:\"" + typed + "\"", null, Search.MOST_HITS).hits().stream().map(SearchHit::row)
                .forEach(row -> rows.putIfAbsent(row.customer(), row));
        return new ArrayList<>(rows.values()).subList(0, Math.min(rows.size(), MOST_FOUND));
    }

    /** Whose address or number this is, in full. */
    private Stream<ListRow> exact(Access access, String typed) {
        return Stream.of(IdentityKind.EMAIL, IdentityKind.PHONE).map(kind -> customers.byIdentity(kind, typed)).flatMap(Optional::stream)
                .flatMap(customer -> lists.list(access, ListFilter.of(ListView.ALL).withCustomer(customer), null, 1).rows().stream());
    }
}
