package anjuan.legal;

import java.util.List;

/** A list of the legal section's desk, with the limits that its order goes by; the case's own nearest one where none runs. */
public enum DeskList {
    /** 案件审核、法制审核 that wait. */
    REVIEWS("A50"),
    /** Questions of the bureau that were not sent yet. */
    RAISED("Q04"),
    /** Questions that lie with the bureau above, or came back answered and are not considered yet. */
    SENT,
    /** Questions of the bureaus below, until they are answered. */
    RECEIVED("Q08", "Q09", "Q10"),
    /** Requests that somebody takes no part, until they are decided and told. */
    RECUSALS,
    /** Hearings that are owed, until their report. */
    HEARINGS("A65", "A66", "A67", "A67.notice", "A68", "A71"),
    /** Letters of courts, procuratorates and police, until they are answered; they have lines of their own. */
    LETTERS;

    private final List<String> limits;

    DeskList(String... limits) {
        this.limits = List.of(limits);
    }

    List<String> limits() {
        return limits;
    }
}
