package heard.engine;

/** What the customer wants; a demand is what no policy could grant. */
public enum Request implements Coded {
    COMPLAINT, TECHNICAL, STATUS, REFUND, INFORMATION, DEMAND, CANCELLATION, PRAISE, OTHER
}
