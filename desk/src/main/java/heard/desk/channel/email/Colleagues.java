package heard.desk.channel.email;

/** Tells whether an address belongs to somebody who works here: what they forward is the customer's. */
interface Colleagues {
    /** Whether an address, in lower case, is a colleague's. */
    boolean include(String address);
}
