package dev.catamaran.loadtests.audit;

/** What can be wrong. */
public enum Kind {
    JOURNAL_GAP("the journal is not complete"),
    UNREACHABLE("a region's database could not be read"),
    LOST_AT_TAKEOVER("acknowledged, and not in the surviving region when it took over"),
    MISSING("acknowledged, and in no region at the end"),
    WRONG("not the amount or the accounts that were acknowledged"),
    DUPLICATED("one key, more than one payment"),
    UNBALANCED("entries that are not the two sides of their payment"),
    OVERDRAWN("an account below its limit"),
    PROJECTION("a balance that is not the sum of its entries"),
    DIFFERENT("a row that the other region does not have"),
    LATE("not in the new holder's copy when it took over, found later"),
    REVERSED("a second payment of one key, taken back by a reversal"),
    FORCED_LOG_IN("a customer had to log in again who had not logged out"),
    OLD_TOKEN_ACCEPTED("a token was accepted after its log-out"),
    WHOLLY_REVERSED("a key whose payments were all taken back"),
    WRONG_RETURN("a refund or a reversal that is not its payment backwards"),
    WRONG_OVERDRAFT("an overdraft was told of that was none"),
    UNLISTED("late, and not in the list of late payments"),
    FORGOTTEN("a sign-up or an account, acknowledged and in no region"),
    SIGNED_UP_TWICE("one customer who was told of two sign-ups"),
    WRONG_REFUSAL("refused for lack of funds that were there"),
    WRONG_READ("a balance that cannot have been, after what was acknowledged before"),
    REFUSED_FOR_EVER("still refused when everything was whole again");

    private final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
