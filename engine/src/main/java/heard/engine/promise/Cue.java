package heard.engine.promise;

/** What a word or a group of words can do in a sentence that promises something; the words themselves are data. */
enum Cue {
    /** Today and the days after it; the value counts them. */
    DAY,
    /** A day of the week, Monday is 1. */
    WEEKDAY,
    /** A month, January is 1. */
    MONTH,
    /** A number written as a word. */
    NUMBER,
    /** A length of time that is one expression; the value is in minutes. */
    MINUTES,
    /** A unit of time; the value is the place of a {@link Unit}. */
    UNIT,
    /** A number left open, such as "a few". */
    SOME,
    /** A time of day that has a name; the value is its hour. */
    NOON,
    /** Tells which half of the day an hour is in: 0 before noon, 12 after. */
    HALF,
    /** Follows the number of an hour. */
    OCLOCK,
    /** Stands before an hour and moves it by minutes, such as "half past". */
    PAST,
    /** A part of the day: the value is the hour at which it is over, 0 for the end of business. */
    PART,
    /** This week, the next one; the value counts. */
    WEEK,
    /** This month, the next one; the value counts. */
    MONTHS,
    /** The end of what follows or precedes: 0 named beside it, 1 the day, 2 the week, 3 the month, 4 the year. */
    CLOSING,
    /** Up to a day, not including it where no hour is named. */
    BEFORE,
    /** Up to and including. */
    BY,
    /** A number that orders: the day of a month, the hour that a half belongs to. */
    ORDINAL,
    /** A number that orders and after a day is its hour. */
    HOURLY,
    /** An hour in one word or with its half of the day; the value is in minutes. */
    CLOCK,
    /** Minutes before or past the hour that follows, where the words before them tell that it is one. */
    PAST_MINUTES,
    /** Days as one expression. */
    DAYS,
    /** Working days as one expression. */
    WORKDAYS,
    /** After a weekday: so many weeks later. */
    LATER_WEEK,
    /** The day of the promise before; the value is how many days after it. */
    SAME_DAY,
    /** The small hours. */
    NIGHT,
    /** After a length of time: it is how early somebody must tell. */
    NOTICE,
    /** After an hour, as it never is what a number counts. */
    PREPOSITION,
    /** Inside a length of time. */
    WITHIN,
    /** After a length of time. */
    AFTER,
    /** Begins a window. */
    FROM,
    /** Stands between the ends of a window or a range. */
    TO,
    /** A small word before a day that never makes an hour of a number. */
    ARTICLE,
    /** Stands before days and hours and means nothing else. */
    AT,
    /** Says that the day named is included. */
    INCLUSIVE,
    /** Softens or repeats a time without changing it. */
    ABOUT,
    /** The one of next week. */
    NEXT,
    /** Stands before the date of something else, such as a letter's. */
    SINCE,
    /** After a number: a day of the month. */
    DAYMARK,
    /** After a number: a year. */
    YEARMARK,
    /** After a number: something that is no hour. */
    COUNTED,
    /** Counts a length of time from an event. */
    STEP,
    /** The moment of sending, as the start of a length of time. */
    NOW,
    /** Again and again: opening hours, habits. */
    RECURRING,
    /** A time that is none. */
    VAGUE,
    /** Greets or wishes well; the part of the day in it is no time. */
    GREETING,
    /** An event instead of a time, or the beginning of its clause. */
    EVENT,
    /** Begins a few words that name an event, such as "after payment". */
    AFTERWARDS,
    /** The customer, or what the customer does. */
    CUSTOMER,
    /** Begins a condition. */
    IF,
    /** Begins a clause that says what is asked, where another word would begin a condition. */
    WHETHER,
    /** Takes a condition back: "even" in "even if". */
    EVEN,
    /** Takes up a condition: what it begins depends on it. */
    THEN,
    /** Negates the next verb. */
    NOT,
    /** Negates what follows in the clause and in the one that depends on it. */
    DISCLAIMS,
    /** Makes the clause the customer's to do. */
    DUTY,
    /** Asks the customer to do something where it begins a clause. */
    ORDER,
    /** Makes the clause an offer. */
    OFFER,
    /** Makes the clause a fact or a policy. */
    FACT,
    /** Makes the clause somebody else's words or a story of the past. */
    REPORT,
    /** A person, a team or a thing of the desk. */
    DESK,
    /** Something owed to the customer: with a time it is a promise even without a verb. */
    OWED,
    /** I or we will. */
    WE_WILL,
    /** I or we will, as far as an ending tells: only beside "we". */
    WE_LIKELY,
    /** I or we will, in words that mostly lead over to something said at once. */
    WE_TALK,
    /** He, she, it or they will. */
    THEY_WILL,
    /** You will get. */
    YOU_GET,
    /** You will find or see. */
    YOU_FIND,
    /** You will be able to. */
    YOU_CAN,
    /** I or we do. */
    WE_NOW,
    /** He, she, it or they do. */
    THEY_NOW,
    /** He, she or it does, as far as an ending tells: only after a subject. */
    THEY_LIKELY,
    /** "You can fetch", which with the day from which it is there promises that it is. */
    FETCH,
    /** "You will have": with what is owed and a time no duty. */
    YOU_HOLD,
    /** "Down for", "in for": after "have somebody" a visit that is noted. */
    NOTED,
    /** "Has", "we've got" before what is had. */
    HAVING,
    /** Bare verbs of coming and arriving. */
    COMING,
    /** Where the customer is or looks: "here", "in your". */
    AT_YOURS,
    /** With a short "is" and no name of a thing: "what's", "let's". */
    NO_THING,
    /** Something was arranged for later. */
    BOOKED,
    /** Asks to expect something. */
    EXPECT,
    /** A verb's bare form. */
    BARE,
    /** A verb's participle. */
    PARTICIPLE,
    /** A verb's form in -ing. */
    DOING,
    /** A helping verb of the future, to be read with its subject and verb. */
    WILL,
    /** I or we. */
    WE,
    /** Done or ready, as what something will be. */
    DONE,
    /** The future of "to be" with a subject that is not the customer. */
    BE_WILL,
    /** The future of "to be" of the customer. */
    BE_YOU,
    /** The future of "to be" of the writer. */
    BE_WE,
    /** Says surely, that it is meant as a promise. */
    SURELY,
    /** A call-back, an interim answer: it does not finish the matter. */
    INTERIM,
    /** Begins a dependent clause. */
    THAT,
    /** To the customer, as whom an unnamed somebody calls or answers. */
    TO_YOU,
    /** "I" or "we" as the subject of an English verb. */
    SUBJECT_WE,
    /** People of the desk before a bare English verb. */
    SUBJECT_MANY,
    /** A person or thing that an earlier clause named as its subject. */
    SUBJECT_THEY,
    /** After these an English word is a noun, not a verb. */
    NO_SUBJECT,
    /** After these a participle is an adjective. */
    ADJECTIVAL,
    /** A helping verb: what stands before it is its subject. */
    HELPING,
    /** "is", "we're" before a verb in -ing. */
    BEING,
    /** "is" before what will be done or there. */
    COPULA,
    /** Verbs with which "I will" promises nothing. */
    NO_DEED,
    /** Of these the verbs that promise with a time. */
    HALF_DEED,
    /** What "we'll do" makes a deed of. */
    EVERYTHING,
    /** What a customer "will" do and so get something. */
    GETTING,
    /** What a customer "will" do and so find something. */
    SEEING,
    /** After "you will have" or "be": a duty, not a gain. */
    OBLIGING,
    /** Verbs of states and facts. */
    STATE,
    /** Of these the verbs that promise with a time. */
    TIMED_STATE,
    /** Irregular forms of the past. */
    PAST_VERB,
    /** Stands where an adverb might and is none. */
    NO_ADVERB,
    /** A pronoun right before the verb of its clause. */
    PRONOUN,
    /** Joins two things. */
    AND,
    /** Sets the next clause apart. */
    BUT
}
