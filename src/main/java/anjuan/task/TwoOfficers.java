package anjuan.task;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * At least two officers with a valid enforcement certificate, of the unit that has the case.
 *
 * @legal 行政处罚法 第四十二条；市场监督管理行政处罚程序规定 第十九条
 */
@Component
public class TwoOfficers {

    private final Organisation organisation;
    private final Access access;

    TwoOfficers(Organisation organisation, Access access) {
        this.organisation = organisation;
        this.access = access;
    }

    /** What stands against naming these two from a day on; fields are {@code lead} and {@code second}. */
    public List<Refusal> check(CaseFile file, String lead, String second, LocalDate on) {
        return check(file.unitId(), access.recused(file.number()), lead, second, on);
    }

    /** The same where no file is opened yet: of the unit that is to have it. */
    public List<Refusal> check(String unitId, String lead, String second, LocalDate on) {
        return check(unitId, Set.of(), lead, second, on);
    }

    private List<Refusal> check(String unitId, Set<String> recused, String lead, String second, LocalDate on) {
        var refusals = new ArrayList<Refusal>();
        check(unitId, recused, "lead", lead, on, refusals);
        check(unitId, recused, "second", second, on, refusals);
        if (lead.equals(second)) {
            refusals.add(Refusal.at("second", "OFFICERS_TWO_NEEDED"));
        }
        return refusals;
    }

    /**
     * What stands against acting together with another officer, who is named on the case too.
     *
     * @param field the field of the form that names the other
     */
    public List<Refusal> checkTogether(Work work, String other, String field) {
        var refusals = check(work.file(), work.by().id(), other, work.occurredOn());
        if (!refusals.isEmpty()) {
            return refusals.stream()
                    .map(refusal -> new Refusal(
                            "second".equals(refusal.field()) ? field : null, refusal.code(), refusal.args()))
                    .toList();
        }
        boolean isNamed = access.assignments(work.caseNumber()).stream()
                .anyMatch(assignment -> assignment.officerId().equals(other));
        return isNamed
                ? List.of()
                : List.of(
                        Refusal.at(field, "OFFICER_NOT_ON_CASE", officer(other).name()));
    }

    public Officer officer(String id) {
        return organisation.officer(id);
    }

    /** Who may be named on a case; nobody who was recused. */
    public List<Officer> candidates(CaseFile file) {
        var recused = access.recused(file.number());
        return candidates(file.unitId()).stream()
                .filter(officer -> !recused.contains(officer.id()))
                .toList();
    }

    /** Who may be named on a case of a unit. */
    public List<Officer> candidates(String unitId) {
        return organisation.officersOf(organisation.unit(unitId), Post.OFFICER);
    }

    private void check(
            String unitId, Set<String> recused, String field, String id, LocalDate on, List<Refusal> refusals) {
        var officer = organisation.findOfficer(id);
        if (officer.isEmpty()) {
            refusals.add(Refusal.at(field, "OFFICER_UNKNOWN"));
        } else if (!officer.get().holds(Post.OFFICER) || !officer.get().unitId().equals(unitId)) {
            refusals.add(Refusal.at(field, "OFFICER_NOT_OF_UNIT", officer.get().name()));
        } else if (recused.contains(id)) {
            refusals.add(Refusal.at(field, "OFFICER_RECUSED", officer.get().name()));
        } else if (!officer.get().isCertifiedOn(on)) {
            refusals.add(
                    Refusal.at(field, "OFFICER_NOT_CERTIFIED", officer.get().name(), on));
        }
    }
}
