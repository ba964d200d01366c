package anjuan.replay;

/** The unusual flows that a replay knows, by the word they have in the report. */
enum FlowKind {
    SOURCE_LETTER("letter that handed the clue over"),
    CAME_BACK("handed back by a procuratorate"),
    SENT_TO_POLICE("referred to the police"),
    WITH_POLICE("worked on with the police"),
    PARTY_UNKNOWN("party unknown at intake"),
    PARTY_REPLACED("party replaced"),
    SEVERAL_PARTIES("several parties"),
    SEVERAL_CHARGES("several breaches"),
    SEVERAL_LAWS("laws of the act"),
    LAW_CHANGED("clue of one law, breach of another"),
    ONE_DAY("several steps on one day"),
    BEFORE_FILING("measure before the filing"),
    PRESERVATION("preservation turned into a seizure"),
    SEIZURE("seizure"),
    IDENTIFICATION("identification by the right holder"),
    STATUS_LOOKED_UP("status of the patent looked up"),
    ASSISTANCE("help of other bureaus"),
    INSTRUCTIONS("instructions asked of the bureau above"),
    EXTENSION("limit extended"),
    LIMIT_PASSED("limit passed"),
    HEARING_RIGHT("right to a hearing"),
    MEETING("leaders' meeting"),
    LIGHT_PENALTY("lighter than usual"),
    CORRECTION_ONLY("order to correct without a fine"),
    YEAR_OF_FILING("number of the year of filing"),
    DECIDED_AGAIN("revoked and decided again"),
    REMEDY("reconsideration");

    private final String words;

    FlowKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
