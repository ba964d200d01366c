package anjuan.exchange;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Party;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.DecisionObserver;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Enters each penalty into the information-sharing platform (H02), where the bureau takes part in one. */
@Component
class SharePenalty implements DecisionObserver {

    private final Outbox outbox;
    private final CaseFiles files;
    private final boolean takesPart;

    /** @param takesPart off unless the place has such a platform: its duty and its limit are local rules */
    SharePenalty(Outbox outbox, CaseFiles files, @Value("${anjuan.exchange.share-penalties:false}") boolean takesPart) {
        this.outbox = outbox;
        this.files = files;
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
                "penalty-decision-%s-%d".formatted(decision.matter().key(), decision.round()),
                "penalty-decision",
                caseNumber,
                decision.decidedOn(),
                body);
    }
}
