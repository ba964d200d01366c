package anjuan.exchange;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.DecisionObserver;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Enters each penalty into the information-sharing platform (H02), where the bureau takes part in one. */
@Component
class SharePenalty implements DecisionObserver, SentObserver {

    private static final String KIND = "penalty-decision";
    private static final String LIMIT = "H02";

    private final Outbox outbox;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final boolean takesPart;

    /** @param takesPart off unless the place has such a platform: its duty and its limit are local rules */
    SharePenalty(
            Outbox outbox,
            CaseFiles files,
            Deadlines deadlines,
            @Value("${anjuan.exchange.share-penalties:false}") boolean takesPart) {
        this.outbox = outbox;
        this.files = files;
        this.deadlines = deadlines;
        this.takesPart = takesPart;
    }

    @Override
    public void issued(Decision decision) {
        if (!takesPart || decision.kind() != DecisionKind.PENALTY) {
            return;
        }
        var caseNumber = decision.matter().caseNumber();
        var file = files.read(caseNumber);
        var body = new LinkedHashMap<String, Object>();
        body.put("decisionNumber", Objects.requireNonNull(decision.number()));
        body.put("decidedOn", decision.decidedOn().toString());
        body.put(
                "respondent",
                files.respondent(decision.matter()).map(Party::name).orElse(file.respondent()));
        files.respondent(decision.matter())
                .map(Party::identityCode)
                .ifPresent(code -> body.put("respondentCode", code));
        body.put("rightKind", file.rightKind().name());
        body.put("fine", decision.penalty().fine());
        body.put("gain", decision.penalty().gain());
        outbox.post(
                "%s-%s-%d".formatted(KIND, decision.matter().key(), decision.round()),
                KIND,
                caseNumber,
                decision.decidedOn(),
                body);
        boolean isRunning = deadlines
                .find(decision.matter(), LIMIT)
                .filter(RunningClock::isRunning)
                .isPresent();
        if (!isRunning) {
            deadlines.startIfInForce(decision.matter(), LIMIT, decision.decidedOn());
        }
    }

    /** It is in the platform when it has gone out; the clock of that decision ends. */
    @Override
    public void sent(Message message, LocalDate on) {
        if (message.kind().equals(KIND)) {
            var matter =
                    message.key().substring(KIND.length() + 1, message.key().lastIndexOf('-'));
            deadlines.end(Matter.ofKey(matter), LIMIT, on);
        }
    }
}
