package heard.desk.conversation.customers;

import java.util.Map;

import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.Newcomer;
import heard.desk.customer.Preferences;
import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;

/** What is typed of a customer; a language of "" is not known. */
public record CustomerForm(String name, String language, String note, int version) {
    static CustomerForm of(Customer customer) {
        return new CustomerForm(customer.name(), customer.language() == null ? "" : customer.language(), customer.note(),
                customer.version());
    }

    static CustomerForm read(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return new CustomerForm(plain(typed, "name"), plain(typed, "language"), plain(typed, "note").replace("\r\n", "\n"),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private static String plain(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\0", "");
    }

    /** The same on a newer version, where somebody else has changed the customer. */
    CustomerForm on(int newer) {
        return new CustomerForm(name, language, note, newer);
    }

    boolean fits() {
        return name.length() <= Newcomer.NAME_LENGTH && note.length() <= Customers.NOTE_LENGTH;
    }

    Customer.Known known(Preferences preferences) {
        return new Customer.Known(name, knownLanguage(language), note, preferences);
    }

    /** The code where it is that of a language that customers can have; null where it is none. */
    public static @Nullable String knownLanguage(String code) {
        return UiLanguage.find(code).map(UiLanguage::code).orElse(null);
    }
}
