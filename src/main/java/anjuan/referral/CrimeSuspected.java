package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.deadline.Deadlines;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import anjuan.threshold.CrimeThresholds;
import anjuan.threshold.Offence;
import anjuan.threshold.ReferralDuty.Ground;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 发现涉嫌犯罪 (F01): an act reaches a threshold, or there is reasonable suspicion. From the verification of the clue until a
 * party is decided on, whether the case was filed or not.
 */
@Component
class CrimeSuspected implements TaskPage<CrimeSuspected.Form> {

    /**
     * @param respondent place among the respondents, from 1; absent for a suspect who is only known by name
     * @param suspect name of a suspect who is no respondent yet
     * @param offence one of those with thresholds; absent where another crime is named
     * @param otherCrime name of another crime, with its article of the Criminal Law
     * @param charges numbers of the charges of the case that are the same act
     */
    record Form(
            @Nullable @Min(1) Integer respondent,
            @Nullable @Size(max = 200) String suspect,
            @Nullable Offence offence,
            @Nullable @Size(max = 100) String otherCrime,
            @Nullable @Size(max = 100) String crimeArticle,
            @NotNull Ground ground,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 40) List<@NotNull Integer> charges) {

        Form {
            otherCrime = stripped(otherCrime);
            crimeArticle = stripped(crimeArticle);
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private static final List<String> LIMITS =
            List.of("F03", "F04", "F08", "F08.supply", "F09", "F10", "F11", "F12", "F13", "F14", "F15", "F15.file");

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final Matters matters;
    private final CaseFiles files;
    private final Charges charges;
    private final CrimeThresholds thresholds;
    private final Deadlines deadlines;
    private final Crimes crimes;

    CrimeSuspected(
            Referrals referrals,
            ReferralMapper mapper,
            Matters matters,
            CaseFiles files,
            Charges charges,
            CrimeThresholds thresholds,
            Deadlines deadlines,
            Crimes crimes) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.matters = matters;
        this.files = files;
        this.charges = charges;
        this.thresholds = thresholds;
        this.deadlines = deadlines;
        this.crimes = crimes;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第三条；行政处罚法 第二十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(
                Stage.VERIFYING,
                Stage.FILING,
                Stage.INVESTIGATING,
                Stage.REVIEWING,
                Stage.PROPOSING,
                Stage.NOTIFYING,
                Stage.DECIDING);
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return thresholds.duties(file.number()).stream()
                .filter(duty -> referrals.of(file.number()).stream()
                        .noneMatch(one -> one.respondent() == duty.party().serial() && one.offence() == duty.offence()))
                .findFirst()
                .map(duty -> new Form(
                        duty.party().serial(), null, duty.offence(), null, null, duty.ground(), duty.says(), List.of()))
                .orElse(new Form(null, null, null, null, null, null, "", List.of()));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "respondents", files.respondents(file.number()),
                "duties", thresholds.duties(file.number()),
                "charges",
                        charges.of(file.number()).stream()
                                .filter(Charge::stands)
                                .toList());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var wrong = new ArrayList<Refusal>();
        var suspect = suspect(work, form, wrong);
        int place = form.respondent() == null ? 0 : form.respondent();
        checkCrime(form, wrong);
        if (wrong.isEmpty()) {
            check(work, form, place, suspect, wrong);
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var label = suspect + "：" + (form.offence() == null ? form.otherCrime() : crimes.name(form.offence()));
        var matter = matters.open(work.caseNumber(), Matter.Kind.REFERRAL, label, work.occurredOn());
        mapper.insert(new Referral(
                work.caseNumber(),
                matter.id(),
                place,
                suspect,
                form.offence(),
                form.otherCrime(),
                form.crimeArticle(),
                form.ground(),
                form.reason(),
                chosen(form).stream().map(String::valueOf).collect(Collectors.joining(",")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                State.SUSPECTED));
        referrals.note(work, matter, ReferralEvent.Kind.SUSPECTED, null, form.reason());
        return Verdict.done("CRIME_SUSPECTED")
                .about(label)
                .because(form.reason())
                .opening(matter);
    }

    /** The name of the suspect: that of a respondent of the case, or the one that was entered. */
    private String suspect(Work work, Form form, List<Refusal> wrong) {
        boolean isNamed = form.suspect() != null && !form.suspect().isBlank();
        if (form.respondent() == null) {
            if (!isNamed) {
                wrong.add(Refusal.at("suspect", "SUSPECT_MISSING"));
            }
            return isNamed ? form.suspect().strip() : "";
        }
        var respondents = files.respondents(work.caseNumber());
        if (isNamed) {
            wrong.add(Refusal.at("suspect", "SUSPECT_TWICE"));
        } else if (form.respondent() > respondents.size()) {
            wrong.add(Refusal.at("respondent", "RESPONDENT_UNKNOWN", form.respondent()));
        } else {
            return respondents.get(form.respondent() - 1).name();
        }
        return "";
    }

    /** One crime: of the table, or another by name and article, of which the figures say nothing. */
    private void checkCrime(Form form, List<Refusal> wrong) {
        if (form.otherCrime() == null) {
            if (form.offence() == null) {
                wrong.add(Refusal.at("offence", "REQUIRED"));
            }
            if (form.crimeArticle() != null) {
                wrong.add(Refusal.at("crimeArticle", "CRIME_ARTICLE_ALONE"));
            }
            return;
        }
        if (form.offence() != null) {
            wrong.add(Refusal.at("otherCrime", "CRIME_TWICE"));
            return;
        }
        crimes.named(form.otherCrime())
                .ifPresent(offence -> wrong.add(Refusal.at("otherCrime", "CRIME_OF_TABLE", form.otherCrime())));
        if (form.crimeArticle() == null) {
            wrong.add(Refusal.at("crimeArticle", "REQUIRED"));
        } else if (!OtherCrime.namesArticle(form.crimeArticle())) {
            wrong.add(Refusal.at("crimeArticle", "CRIME_ARTICLE_INVALID", form.crimeArticle()));
        }
        if (form.ground() == Ground.REACHED) {
            wrong.add(Refusal.at("ground", "CRIME_WITHOUT_THRESHOLD"));
        }
    }

    private void check(Work work, Form form, int place, String suspect, List<Refusal> wrong) {
        if (!LIMITS.stream().allMatch(limit -> deadlines.isInForce(limit, work.occurredOn()))) {
            wrong.add(Refusal.at("occurredOn", "REFERRAL_BEFORE_RULES", work.occurredOn()));
        }
        referrals.of(work.caseNumber()).stream()
                .filter(one -> one.isOf(place, suspect, form.offence(), form.otherCrime())
                        && one.state().isOpen())
                .findFirst()
                .ifPresent(one -> wrong.add(Refusal.at(
                        form.offence() == null ? "otherCrime" : "offence",
                        "CHARGE_REFERRED_ALREADY",
                        suspect,
                        one.matterId())));
        boolean isReached = thresholds.duties(work.caseNumber()).stream()
                .anyMatch(duty -> duty.party().serial() == place
                        && duty.offence() == form.offence()
                        && duty.ground() == Ground.REACHED);
        if (form.ground() == Ground.REACHED && !isReached) {
            wrong.add(Refusal.at("ground", "REFERRAL_THRESHOLD_NOT_REACHED"));
        }
        var against = charges.against(Matter.party(work.caseNumber(), Math.max(place, 1))).stream()
                .map(Charge::no)
                .toList();
        chosen(form).stream()
                .filter(no -> place == 0 || !against.contains(no))
                .forEach(no -> wrong.add(Refusal.at("charges", "CHARGE_UNKNOWN", no)));
    }

    private static List<Integer> chosen(Form form) {
        return form.charges() == null
                ? List.of()
                : form.charges().stream().distinct().toList();
    }
}
