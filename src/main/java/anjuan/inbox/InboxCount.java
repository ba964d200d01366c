package anjuan.inbox;

/** How many tasks wait; a number at the cap means that many or more. */
public record InboxCount(int mine, int pool) {}
