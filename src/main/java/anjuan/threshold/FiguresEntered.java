package anjuan.threshold;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.evidence.EvidenceRegister;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import anjuan.threshold.Measure.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 登记涉案数额: the figures of one act, from the first that are known on; the calculator holds them against the thresholds. */
@Component
class FiguresEntered implements TaskPage<FiguresForm> {

    private static final Set<Stage> OPEN = EnumSet.of(
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING);

    private final CrimeThresholds thresholds;
    private final CaseFiles files;
    private final EvidenceRegister evidence;

    FiguresEntered(CrimeThresholds thresholds, CaseFiles files, EvidenceRegister evidence) {
        this.thresholds = thresholds;
        this.files = files;
        this.evidence = evidence;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第三条；法释〔2025〕5号 第三条至第二十九条";
    }

    @Override
    public Class<FiguresForm> formType() {
        return FiguresForm.class;
    }

    @Override
    public FiguresForm blank(CaseFile file, Matter matter) {
        return FiguresForm.BLANK;
    }

    /** A link that corrects an entry opens the form as that was entered. */
    @Override
    public FiguresForm blank(CaseFile file, Matter matter, Map<String, String> asked) {
        var replaced = asked.get("replaces");
        return CrimeThresholds.inPlace(thresholds.entries(file.number())).stream()
                .filter(entry -> String.valueOf(entry.no()).equals(replaced))
                .map(entry -> FiguresForm.correcting(entry.conduct()))
                .findFirst()
                .orElse(FiguresForm.BLANK);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "respondents", files.respondents(file.number()),
                "inPlace", CrimeThresholds.inPlace(thresholds.entries(file.number())),
                "evidence", evidence.usable(file.number()),
                "units", EnumSet.complementOf(EnumSet.of(Unit.NONE)));
    }

    @Override
    public Verdict carryOut(Work work, FiguresForm form) {
        var number = work.caseNumber();
        var entries = thresholds.entries(number);
        var refusals = FiguresCheck.refusals(
                form,
                files.respondents(number).size(),
                CrimeThresholds.inPlace(entries),
                usableEvidence(work),
                work.occurredOn());
        if (form.suspects() && !form.strikesOut()) {
            thresholds
                    .whyNoCrime(form.offence(), form.actedUntil())
                    .map(gap ->
                            Refusal.at("isSuspected", "THRESHOLD_NOT_A_CRIME_THEN", form.actedUntil(), gap.article()))
                    .ifPresent(refusals::add);
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var entry = new Entry(
                form.conduct(entries.size() + 1),
                form.replaces(),
                form.reason(),
                form.strikesOut(),
                work.occurredOn(),
                work.by().name());
        var findings = thresholds.keep(number, entry);
        boolean isReferralOwed = findings.stream().anyMatch(Finding::mustBeReferred);
        return Verdict.done(outcome(findings), Map.of("isReferralOwed", isReferralOwed))
                .about(entry.no() + " " + entry.conduct().what())
                .because(form.reason());
    }

    private Set<String> usableEvidence(Work work) {
        return evidence.usable(work.caseNumber()).stream()
                .map(item -> String.valueOf(item.no()))
                .collect(Collectors.toSet());
    }

    /** The farthest that any finding goes; a suspicion obliges as a threshold does. */
    private static String outcome(List<Finding> findings) {
        var standing = findings.stream().map(Finding::standing).reduce(Standing.BELOW, Standing::or);
        boolean isOnlySuspected =
                standing != Standing.REACHED && findings.stream().anyMatch(Finding::isSuspected);
        return isOnlySuspected ? "THRESHOLD_SUSPECTED" : "THRESHOLD_" + standing.name();
    }
}
