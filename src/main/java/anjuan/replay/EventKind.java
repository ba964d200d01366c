package anjuan.replay;

import java.util.regex.Pattern;

/** What an event of a published case means for its course; the first that matches its words counts. */
enum EventKind {
    /** After the decision that is carried: it bounds nothing. */
    AFTERMATH("revok|reconsider|lawsuit|\\bcourt\\b|third party|no-penalty|new penalty|\\bappeal|撤销|复议|诉讼|重新作出"),
    /** The case waited for an answer from above, so it was not decided yet. */
    INSTRUCTIONS("instructions? requested|request(ed)? for instructions|written to|wrote to|请示|批复"),
    /** Work on the clue, from its receipt on. */
    SCREENING("before filing|screening|pre-filing|立案前|线索核查"),
    /** What it tells had happened by then. */
    PUBLISHED("\\bpublished\\b|^reported\\b|\\btally\\b|公布|公示|发布|报道"),
    INSPECTION("inspect|site visit|raid|现场检查|检查"),
    QUESTIONING("\\bquestion(ed|ing)\\b|interview|询问"),
    PAPERS("hands? in papers|handed in|提交材料|提供材料"),
    APPRAISAL("apprais|identification certificate|鉴定|辨认|鉴别"),
    /** What other organs did before the bureau had the clue, or after it let go of the case. */
    REFERRAL("police|procurator|arrest|公安|检察|移送"),
    /** The party's own doings, or the life of the right, before anybody knew. */
    BACKGROUND("lapsed|acts? beg[ai]n|period of the acts|bought|purchase|registered|购进|购入|失效|终止"),
    OTHER("");

    private final Pattern words;

    EventKind(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static EventKind of(String text) {
        for (var kind : values()) {
            if (kind.words.matcher(text.strip()).find()) {
                return kind;
            }
        }
        return OTHER;
    }

    boolean isAct() {
        return this == INSPECTION || this == QUESTIONING || this == PAPERS;
    }
}
