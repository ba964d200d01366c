package anjuan.legal;

/** How much stands in each list of the desk; more than {@link LegalDesk#MOST_COUNTED} is not counted. */
public record DeskCounts(int reviews, int raised, int sent, int received, int recusals, int hearings, int letters) {

    public int of(DeskList list) {
        return switch (list) {
            case REVIEWS -> reviews;
            case RAISED -> raised;
            case SENT -> sent;
            case RECEIVED -> received;
            case RECUSALS -> recusals;
            case HEARINGS -> hearings;
            case LETTERS -> letters;
        };
    }
}
