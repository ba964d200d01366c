package anjuan.replay;

/** Who plays in a replay: people of the city bureau of the demonstration, and of the province above it. */
enum Cast {
    CLERK("shi.dengji"),
    UNIT_HEAD("shi.kezhang"),
    LEAD("shi.banan1"),
    SECOND("shi.banan2"),
    LEGAL_REVIEWER("shi.fagui"),
    REVIEWER("shi.shenhe"),
    HEAD("shi.fuju"),
    CHIEF("shi.juzhang"),
    ARCHIVIST("shi.dangan"),
    UPPER_LEGAL("sheng.fagui"),
    UPPER_HEAD("sheng.juzhang");

    /** The unit that gets every clue; lead and second officer belong to it. */
    static final String UNIT = "yz-case";

    private final String username;

    Cast(String username) {
        this.username = username;
    }

    String username() {
        return username;
    }
}
