package anjuan.replay;

/** How far what was published lets a case be carried. */
enum Reach {
    VERIFYING(Anchor.CLUE),
    NOT_FILED(Anchor.FILED),
    INVESTIGATING(Anchor.FILED),
    PENALTY(Anchor.ARCHIVED),
    EXCUSED(Anchor.ARCHIVED),
    NOT_PROVEN(Anchor.ARCHIVED);

    private final Anchor last;

    Reach(Anchor last) {
        this.last = last;
    }

    Anchor last() {
        return last;
    }

    /** What had happened when the case was published: the decision, or as far as the case went. */
    Anchor published() {
        return last == Anchor.ARCHIVED ? Anchor.DECISION : last;
    }
}
