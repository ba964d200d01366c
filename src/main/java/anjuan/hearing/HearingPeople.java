package anjuan.hearing;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.inbox.Inbox;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may be named for a hearing: nobody who verified or investigated the case, nobody who had to step back, nobody
 * twice; the host comes from those who review cases.
 *
 * @legal 行政处罚法 第六十四条；市场监督管理行政处罚听证办法 第四条、第十一条
 */
@Component
class HearingPeople {

    private final HearingMapper mapper;
    private final Access access;
    private final Organisation organisation;
    private final Inbox inbox;

    HearingPeople(HearingMapper mapper, Access access, Organisation organisation, Inbox inbox) {
        this.mapper = mapper;
        this.access = access;
        this.organisation = organisation;
        this.inbox = inbox;
    }

    /** Those who may host. */
    List<Officer> hosts(CaseFile file) {
        return others(file).stream()
                .filter(officer -> access.has(officer, Role.REVIEWER, file))
                .toList();
    }

    /** Those who may do something else at the hearing. */
    List<Officer> others(CaseFile file) {
        return organisation.officersOf(file.bureauId()).stream()
                .filter(officer -> !access.isInvestigator(officer, file.number()))
                .filter(officer -> !access.isRecused(officer, file.number()))
                .toList();
    }

    /** What stands against naming an officer beside those who serve already. */
    Optional<Refusal> refusal(CaseFile file, Hearing hearing, Duty duty, String field, String id) {
        var found = organisation.findOfficer(id).filter(one -> one.bureauId().equals(file.bureauId()));
        if (found.isEmpty()) {
            return Optional.of(Refusal.at(field, "OFFICER_UNKNOWN"));
        }
        var officer = found.get();
        if (access.isInvestigator(officer, file.number())) {
            return Optional.of(Refusal.at(field, "HEARING_PERSON_INVESTIGATED", officer.name()));
        }
        if (access.isRecused(officer, file.number())) {
            return Optional.of(Refusal.at(field, "HEARING_PERSON_RECUSED", officer.name()));
        }
        if (duty == Duty.HOST && !access.has(officer, Role.REVIEWER, file)) {
            return Optional.of(Refusal.at(field, "HEARING_HOST_NOT_REVIEWER", officer.name()));
        }
        boolean servesAlready =
                mapper.persons(hearing).stream().anyMatch(person -> person.serves() && id.equals(person.officerId()));
        return servesAlready
                ? Optional.of(Refusal.at(field, "HEARING_PERSON_TWICE", officer.name()))
                : Optional.empty();
    }

    /** Names an officer; a host gets the tasks of the host, those that wait already too. */
    void name(Hearing hearing, Duty duty, String officerId, LocalDate since) {
        var officer = organisation.officer(officerId);
        insert(hearing, duty, officerId, officer.name(), since);
        if (duty == Duty.HOST) {
            access.nameHost(hearing.of(), officer, since);
            inbox.handOver(hearing.of(), Role.HOST, officer);
        }
    }

    String nameOf(String officerId) {
        return organisation.findOfficer(officerId).map(Officer::name).orElse(officerId);
    }

    /** Whoever steps back has no part in the case any more, and no sight of it. */
    void stepBack(Person person, LocalDate on, String reason) {
        mapper.dismiss(person, on);
        if (person.officerId() != null) {
            access.recuse(organisation.officer(person.officerId()), person.caseNumber(), on, reason);
        }
    }

    void nameInterpreter(Hearing hearing, String name, LocalDate since) {
        insert(hearing, Duty.INTERPRETER, null, name, since);
    }

    private void insert(Hearing hearing, Duty duty, @Nullable String officerId, String name, LocalDate since) {
        mapper.insertPerson(new Person(
                hearing.caseNumber(),
                hearing.matter(),
                hearing.round(),
                mapper.persons(hearing).size() + 1,
                duty,
                officerId,
                name,
                since,
                null));
    }
}
