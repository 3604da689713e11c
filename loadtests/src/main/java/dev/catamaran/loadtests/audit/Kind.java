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
    DIFFERENT("a row that the other region does not have");

    private final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
