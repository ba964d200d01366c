package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MeasureMapper {

    @Insert("""
            insert into measure_measure (case_number, matter, state, urgent, ground, way, origin, subject, reason,
                                         requested_on)
            values (#{caseNumber}, #{matter}, #{state}, #{urgent}, #{ground}, #{way}, #{origin}, #{subject}, #{reason},
                    #{requestedOn})""")
    void insert(Measure measure);

    @Update("""
            update measure_measure
            set state = #{state}, approver = #{approver}, opinion = #{opinion}, paper = #{paper},
                decided_on = #{decidedOn}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void decide(
            CaseNumber caseNumber,
            String matter,
            MeasureState state,
            String approver,
            @Nullable String opinion,
            @Nullable String paper,
            LocalDate decidedOn);

    @Update("""
            update measure_measure
            set state = #{state}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setState(CaseNumber caseNumber, String matter, MeasureState state);

    @Update("""
            update measure_measure
            set state = 'IN_FORCE', number = #{number}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setInForce(CaseNumber caseNumber, String matter, String number);

    @Update("""
            update measure_measure
            set reported_on = #{on}, reported_at = #{at}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setReported(CaseNumber caseNumber, String matter, LocalDate on, LocalTime at);

    @Update("""
            update measure_measure
            set ended_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setEnded(CaseNumber caseNumber, String matter, LocalDate on);

    @Select("""
            select case_number, matter, state, urgent, ground, way, origin, subject, reason, requested_on, approver,
                   opinion, paper, decided_on, reported_on, reported_at, number, ended_on
            from measure_measure
            where case_number = #{caseNumber} and matter = #{matter}""")
    Optional<Measure> find(CaseNumber caseNumber, String matter);

    @Select("""
            select case_number, matter, state, urgent, ground, way, origin, subject, reason, requested_on, approver,
                   opinion, paper, decided_on, reported_on, reported_at, number, ended_on
            from measure_measure
            where case_number = #{caseNumber}
            order by requested_on, matter""")
    List<Measure> of(CaseNumber caseNumber);

    @Insert("""
            insert into measure_taking (case_number, matter, taken_on, taken_at, place, holder_kind, holder,
                                        holder_address, custody, custodian, officers, party_present, attendant, witness,
                                        scene_record, party_opinion)
            values (#{caseNumber}, #{matter}, #{takenOn}, #{takenAt}, #{place}, #{holderKind}, #{holder},
                    #{holderAddress}, #{custody}, #{custodian}, #{officers}, #{partyPresent}, #{attendant}, #{witness},
                    #{sceneRecord}, #{partyOpinion})""")
    void insertTaking(Taken taken);

    @Update("""
            update measure_taking
            set custody = #{custody}, custodian = #{custodian}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setCustody(CaseNumber caseNumber, String matter, Custody custody, @Nullable String custodian);

    @Select("""
            select case_number, matter, taken_on, taken_at, place, holder_kind, holder, holder_address, custody,
                   custodian, officers, party_present, attendant, witness, scene_record, party_opinion
            from measure_taking
            where case_number = #{caseNumber} and matter = #{matter}""")
    Optional<Taken> taking(CaseNumber caseNumber, String matter);

    @Insert("""
            insert into measure_request (case_number, matter, seq, kind, ground, reason, receiver, way, consent_by,
                                         consent_on, requested_on)
            values (#{caseNumber}, #{matter}, #{seq}, #{kind}, #{ground}, #{reason}, #{receiver}, #{way}, #{consentBy},
                    #{consentOn}, #{requestedOn})""")
    void insertRequest(MeasureRequest request);

    @Insert("""
            insert into measure_request_goods (case_number, matter, seq, line, quantity)
            values (#{caseNumber}, #{matter}, #{seq}, #{portion.line}, #{portion.quantity})""")
    void insertRequestGoods(CaseNumber caseNumber, String matter, int seq, Portion portion);

    @Update("""
            update measure_request
            set granted = #{granted}, decided_by = #{by}, decided_on = #{on}, opinion = #{opinion}
            where case_number = #{caseNumber} and matter = #{matter} and seq = #{seq}""")
    void decideRequest(
            CaseNumber caseNumber,
            String matter,
            int seq,
            boolean granted,
            String by,
            LocalDate on,
            @Nullable String opinion);

    @Update("""
            update measure_request
            set carried_out_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter} and seq = #{seq}""")
    void setCarriedOut(CaseNumber caseNumber, String matter, int seq, LocalDate on);

    @Select("""
            select case_number, matter, seq, kind, ground, reason, receiver, way, consent_by, consent_on, requested_on,
                   granted, decided_by, decided_on, opinion, carried_out_on
            from measure_request
            where case_number = #{caseNumber} and matter = #{matter}
            order by seq""")
    List<MeasureRequest> requests(CaseNumber caseNumber, String matter);

    @Select("""
            select line, quantity
            from measure_request_goods
            where case_number = #{caseNumber} and matter = #{matter} and seq = #{seq}
            order by line""")
    List<RequestedGoods> requestedGoods(CaseNumber caseNumber, String matter, int seq);

    /** One line of what is asked about. */
    record RequestedGoods(int line, BigDecimal quantity) {}
}
