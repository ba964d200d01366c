package anjuan.enforcement;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnforcementMapper {

    record DemandRow(
            CaseNumber caseNumber,
            String party,
            int decision,
            String number,
            @Nullable String duties,
            LocalDate issuedOn,
            @Nullable LocalDate servedOn,
            Demand.@Nullable Answer answer,
            @Nullable String points,
            @Nullable String reply,
            @Nullable LocalDate answeredOn) {

        Demand demand() {
            return new Demand(
                    new Matter(caseNumber, party),
                    decision,
                    number,
                    duties,
                    issuedOn,
                    servedOn,
                    answer,
                    points,
                    reply,
                    answeredOn);
        }
    }

    record ApplicationRow(
            CaseNumber caseNumber,
            int round,
            String party,
            int decision,
            String court,
            String grounds,
            LocalDate draftedOn,
            @Nullable Boolean signed,
            @Nullable String head,
            @Nullable String opinion,
            @Nullable LocalDate decidedOn,
            @Nullable String number) {

        Application application() {
            return new Application(
                    new Matter(caseNumber, party),
                    round,
                    decision,
                    court,
                    grounds,
                    draftedOn,
                    signed,
                    head,
                    opinion,
                    decidedOn,
                    number);
        }
    }

    record AnswerRow(
            CaseNumber caseNumber,
            int no,
            String party,
            int decision,
            CourtAnswer.Kind answer,
            String paper,
            LocalDate answeredOn) {

        CourtAnswer courtAnswer() {
            return new CourtAnswer(new Matter(caseNumber, party), no, decision, answer, paper, answeredOn);
        }
    }

    @Insert("""
            insert into enforcement_demand (case_number, party, decision, number, duties, issued_on)
            values (#{party.caseNumber}, #{party.id}, #{decision}, #{number}, #{duties}, #{issuedOn})""")
    void insertDemand(Demand demand);

    @Update("""
            update enforcement_demand
            set served_on = #{servedOn}, answer = #{answer}, points = #{points}, reply = #{reply},
                answered_on = #{answeredOn}
            where case_number = #{party.caseNumber} and party = #{party.id} and decision = #{decision}""")
    void updateDemand(Demand demand);

    @Select("""
            select case_number, party, decision, number, duties, issued_on, served_on, answer, points, reply, answered_on
            from enforcement_demand
            where case_number = #{caseNumber}""")
    List<DemandRow> demands(CaseNumber caseNumber);

    @Insert("""
            insert into enforcement_application (case_number, round, party, decision, court, grounds, drafted_on)
            values (#{party.caseNumber}, #{round}, #{party.id}, #{decision}, #{court}, #{grounds}, #{draftedOn})""")
    void insertApplication(Application application);

    @Update("""
            update enforcement_application
            set signed = #{signed}, head = #{head}, opinion = #{opinion}, decided_on = #{decidedOn}
            where case_number = #{party.caseNumber} and round = #{round}""")
    void decide(Application application);

    @Update("""
            update enforcement_application
            set number = #{number}
            where case_number = #{caseNumber} and round = #{round}""")
    void setNumber(
            @Param("caseNumber") CaseNumber caseNumber, @Param("round") int round, @Param("number") String number);

    @Select("""
            select case_number, round, party, decision, court, grounds, drafted_on, signed, head, opinion, decided_on,
                   number
            from enforcement_application
            where case_number = #{caseNumber}
            order by round""")
    List<ApplicationRow> applications(CaseNumber caseNumber);

    @Insert("""
            insert into enforcement_answer (case_number, no, party, decision, answer, paper, answered_on)
            values (#{party.caseNumber}, #{no}, #{party.id}, #{decision}, #{kind}, #{paper}, #{answeredOn})""")
    void insertAnswer(CourtAnswer answer);

    @Select("""
            select case_number, no, party, decision, answer, paper, answered_on
            from enforcement_answer
            where case_number = #{caseNumber}
            order by no""")
    List<AnswerRow> answers(CaseNumber caseNumber);
}
