package anjuan.rehearsal;

import anjuan.engine.Drawing.TableTask;
import anjuan.engine.Sandbox;
import anjuan.rehearsal.ObservedFacts.Observed;
import anjuan.rehearsal.Remark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Answers what a draft asks with what a course showed, and with what the tables say to what it asked them. */
final class AnswersOfCourse implements Sandbox.Prompter {

    /** The course has no answer. */
    static final class Stuck extends RuntimeException {

        private final transient Remark remark;

        private Stuck(Remark remark) {
            super(remark.written());
            this.remark = remark;
        }

        Remark remark() {
            return remark;
        }
    }

    private record Asking(int length, String fact) {}

    /** A fact that pages of added approvals set, and what whoever is asked is taken to say. */
    private static final String AGREED = "isAgreed";

    private final Recorded recorded;
    private final Function<String, Optional<TableTask>> tableTasks;
    private final Map<String, List<TableAnswer>> tables;
    private final IntSupplier length;

    private final List<Observed> unused;
    /** Where in the path what was done last begins and ends, the latest first. */
    private final List<int[]> done = new ArrayList<>();

    private final Map<Asking, Answer> answered = new HashMap<>();
    private final Map<String, Answer> decided = new HashMap<>();
    private final Map<String, Integer> timesAsked = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private boolean isBehindNew;

    /**
     * @param tableTasks what a node of the draft asks of a table
     * @param tables what each table says now to what the case asked it, time by time
     * @param length of the path that is rehearsed, so far
     */
    AnswersOfCourse(
            Recorded recorded,
            Function<String, Optional<TableTask>> tableTasks,
            Map<String, List<TableAnswer>> tables,
            IntSupplier length) {
        this.recorded = recorded;
        this.tableTasks = tableTasks;
        this.tables = tables;
        this.length = length;
        this.unused = new ArrayList<>(recorded.observed());
    }

    /** An act of the case is done again, behind which these places of its path follow; the last not included. */
    void enter(int from, int until) {
        done.add(0, new int[] {from, until});
        isBehindNew = false;
    }

    /** An act is done that the case never did, or did not do that often. */
    void enterMore(boolean isNew) {
        isBehindNew = isNew;
    }

    /** What was noticed while answering. */
    Set<Remark> remarks() {
        return remarks;
    }

    @Override
    public boolean takes(String source, String flow, String condition) {
        var question = Question.of(condition);
        if (question.isEmpty()) {
            return condition.contains("true");
        }
        var fact = question.get().fact();
        var answer = answered.computeIfAbsent(new Asking(length.getAsInt(), fact), asking -> answer(source, fact));
        return answer.takes(question.get()).orElseGet(() -> {
            if (isBehindNew) {
                remarks.add(Remark.of(Kind.DEFAULT_TAKEN, source, fact));
                return false;
            }
            throw new Stuck(
                    Remark.of(Kind.ANSWER_UNKNOWN, source, fact, question.get().word()));
        });
    }

    @Override
    public Optional<String> refusal(String step) {
        int time = refused.merge(step, 1, Integer::sum);
        var refusals = recorded.script().refusals(step);
        return time <= refusals.size() ? refusals.get(time - 1) : Optional.empty();
    }

    @Override
    public int repetitions(String call) {
        return recorded.script().repetitions().getOrDefault(call, 1);
    }

    @Override
    public void decide(String task) {
        var asked = tableTasks.apply(task).orElseThrow();
        int time = timesAsked.merge(asked.table(), 1, Integer::sum);
        var answers = tables.getOrDefault(asked.table(), List.of());
        var answer = time > answers.size() ? Optional.<TableAnswer>empty() : Optional.of(answers.get(time - 1));
        if (answer.isEmpty()) {
            // what the path shows still answers, where it does
            decided.remove(asked.fact());
            remarks.add(Remark.of(Kind.TABLE_UNASKED, task, asked.table()));
            return;
        }
        decided.put(asked.fact(), answerOf(task, asked, answer.get()));
    }

    /** A diagram takes the one answer of the one row; without a row the fact is none of the words. */
    private static Answer answerOf(String task, TableTask asked, TableAnswer answer) {
        if (answer.fault() == TableAnswer.Fault.ASKS_UNKNOWN) {
            throw new Stuck(Remark.of(Kind.TABLE_ASKS_UNKNOWN, task, asked.table(), answer.fact()));
        }
        if (answer.fault() != null && answer.fault() != TableAnswer.Fault.NO_ROW) {
            throw new Stuck(Remark.of(Kind.TABLE_FAILS, task, asked.table()));
        }
        var word = answer.rows().stream()
                .flatMap(row -> row.answers().values().stream())
                .findFirst()
                .orElse("");
        return word.equals("true") || word.equals("false")
                ? new Answer.Yes(Boolean.parseBoolean(word))
                : new Answer.Word(word);
    }

    private Answer answer(String source, String fact) {
        return Optional.ofNullable(decided.get(fact))
                .or(() -> whatIsDoneTells(source, fact))
                .or(() -> asOfNow(fact))
                .or(() -> Optional.ofNullable(recorded.given().get(fact)))
                .or(() -> whatComesTells(source, fact))
                .orElseGet(() -> {
                    if (!isBehindNew) {
                        throw new Stuck(Remark.of(Kind.NEVER_ANSWERED, source, fact));
                    }
                    return fact.equals(AGREED) ? new Answer.Yes(true) : new Answer.NoneOf(Set.of());
                });
    }

    /** What the course showed behind the acts that are done, the last act first. */
    private Optional<Answer> whatIsDoneTells(String source, String fact) {
        for (int i = 0; i < done.size(); i++) {
            var stretch = done.get(i);
            var shown = recorded.observed().stream()
                    .filter(one -> one.fact().equals(fact) && one.place() >= stretch[0] && one.place() < stretch[1])
                    .toList();
            if (!shown.isEmpty()) {
                var first = Stream.concat(
                                shown.stream().filter(one -> one.asker().equals(source)), shown.stream())
                        .filter(unused::contains)
                        .findFirst();
                boolean isLatest = i == 0;
                first.filter(one -> isLatest).ifPresent(unused::remove);
                return Optional.of(
                        (isLatest && first.isPresent() ? first.get() : shown.get(shown.size() - 1)).answer());
            }
        }
        return Optional.empty();
    }

    /** What a running course knows, where its path does not show that it was otherwise. */
    private Optional<Answer> asOfNow(String fact) {
        var now = recorded.factsNow().get(fact);
        boolean wasAsked =
                recorded.observed().stream().anyMatch(one -> one.fact().equals(fact));
        if (wasAsked || now == null) {
            return Optional.empty();
        }
        return now instanceof Boolean isYes
                ? Optional.of(new Answer.Yes(isYes))
                : Optional.of(new Answer.Word(now.toString()));
    }

    private Optional<Answer> whatComesTells(String source, String fact) {
        return recorded.observed().stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .map(one -> {
                    remarks.add(Remark.of(Kind.ASKED_EARLIER, source, fact, one.asker()));
                    return one.answer();
                });
    }
}
