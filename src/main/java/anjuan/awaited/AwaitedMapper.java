package anjuan.awaited;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AwaitedMapper {

    String COLUMNS = """
            case_number, matter, kind, asked_of, subject, place, test_kind, unqualified_reason, measure, proposed_on,
            sent_on, due_on, number, approver, overdue, reminders, result, answer, report_number, ended_on, told_to, told_on""";

    @Insert("""
            insert into awaited_thing (case_number, matter, kind, asked_of, subject, place, test_kind, unqualified_reason,
                measure, proposed_on, sent_on, due_on, overdue, reminders)
            values (#{caseNumber}, #{matter}, #{kind}, #{askedOf}, #{subject}, #{place}, #{testKind}, #{unqualifiedReason},
                #{measure}, #{proposedOn}, #{sentOn}, #{dueOn}, #{overdue}, #{reminders})""")
    void insert(Awaited thing);

    @Update("""
            update awaited_thing
            set sent_on = #{on}, approver = #{approver}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void approve(CaseNumber caseNumber, String matter, LocalDate on, String approver);

    @Update("""
            update awaited_thing
            set number = #{number}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void setNumber(CaseNumber caseNumber, String matter, String number);

    @Update("""
            update awaited_thing
            set due_on = #{dueOn}, overdue = false, reminders = reminders + 1
            where case_number = #{caseNumber} and matter = #{matter}""")
    void remind(CaseNumber caseNumber, String matter, LocalDate dueOn);

    @Update("""
            update awaited_thing
            set overdue = true
            where case_number = #{caseNumber} and matter = #{matter} and ended_on is null""")
    void setOverdue(CaseNumber caseNumber, String matter);

    @Update("""
            update awaited_thing
            set result = #{result}, answer = #{answer}, report_number = #{reportNumber}, ended_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void end(
            CaseNumber caseNumber,
            String matter,
            @Nullable AnswerResult result,
            @Nullable String answer,
            @Nullable String reportNumber,
            LocalDate on);

    @Update("""
            update awaited_thing
            set told_to = #{toldTo}, told_on = #{on}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void tell(CaseNumber caseNumber, String matter, String toldTo, LocalDate on);

    @Select("select " + COLUMNS + """
             from awaited_thing
            where case_number = #{caseNumber} and matter = #{matter}""")
    Optional<Awaited> find(CaseNumber caseNumber, String matter);

    @Select("select " + COLUMNS + """
             from awaited_thing
            where case_number = #{caseNumber}
            order by proposed_on, matter""")
    List<Awaited> of(CaseNumber caseNumber);

    @Insert("""
            insert into awaited_item (case_number, matter, no, quantity, handed_over)
            values (#{caseNumber}, #{matter}, #{item.no}, #{item.quantity}, #{handedOver})""")
    void insertItem(CaseNumber caseNumber, String matter, SentItem item, boolean handedOver);

    @Select("""
            select no, quantity, handed_over
            from awaited_item
            where case_number = #{caseNumber} and matter = #{matter}
            order by no""")
    List<SentItem> items(CaseNumber caseNumber, String matter);

    @Insert("""
            insert into awaited_sampling (case_number, matter, way, sampled, place, presence, witness, method, media, officers,
                keeper, taken_on, seal_no, sealed_on)
            values (#{caseNumber}, #{matter}, #{way}, #{sampled}, #{place}, #{presence}, #{witness}, #{method}, #{media},
                #{officers}, #{keeper}, #{takenOn}, #{sealNo}, #{sealedOn})""")
    void insertSampling(Sampling sampling);

    @Update("""
            update awaited_sampling
            set seal_no = #{sealNo}, sealed_on = #{on}, media = #{media}
            where case_number = #{caseNumber} and matter = #{matter}""")
    void seal(CaseNumber caseNumber, String matter, String sealNo, LocalDate on, String media);

    @Select("""
            select case_number, matter, way, sampled, place, presence, witness, method, media, officers, keeper, taken_on,
                seal_no, sealed_on
            from awaited_sampling
            where case_number = #{caseNumber} and matter = #{matter}""")
    Optional<Sampling> sampling(CaseNumber caseNumber, String matter);

    @Insert("""
            insert into awaited_sample (case_number, matter, no, name, model, lot, quantity)
            values (#{caseNumber}, #{matter}, #{no}, #{line.name}, #{line.model}, #{line.lot}, #{line.quantity})""")
    void insertSample(CaseNumber caseNumber, String matter, int no, SampleLine line);

    @Select("""
            select name, model, lot, quantity
            from awaited_sample
            where case_number = #{caseNumber} and matter = #{matter}
            order by no""")
    List<SampleLine> samples(CaseNumber caseNumber, String matter);
}
