package anjuan.exchange;

/** Messages that fit their schema, as they are sent. */
final class Messages {

    private Messages() {}

    static String body(String key) {
        return """
                {"key":"%s","kind":"penalty-decision","version":1,"caseNumber":"YZ-2026-00001","bureauCode":"YZ",\
                "bureauName":"云州市市场监督管理局","occurredOn":"2026-03-02","body":{"decisionNumber":"云市监处罚〔2026〕1号",\
                "decidedOn":"2026-03-02","respondent":"某商行","rightKind":"TRADEMARK","fine":5000,"gain":0}}""".formatted(key);
    }
}
