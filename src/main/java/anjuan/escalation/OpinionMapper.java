package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface OpinionMapper {

    @Insert("""
            insert into escalation_opinion (file, matter, kind, asked, question, number, asked_by, asked_on)
            values (#{file}, #{matterId}, #{kind}, #{asked}, #{question}, #{number}, #{askedBy}, #{askedOn})""")
    void insert(Opinion opinion);

    @Select("""
            select file, matter as matter_id, kind, asked, question, number, asked_by, asked_on, opinion, paper, received,
                   ended_on
            from escalation_opinion
            where file = #{file}
            order by asked_on, matter""")
    List<Opinion> opinions(CaseNumber file);

    @Update("""
            update escalation_opinion
            set opinion = #{text}, paper = #{paper}, received = #{received}, ended_on = #{on}
            where file = #{of.caseNumber} and matter = #{of.id}""")
    void end(Matter of, @Nullable String text, @Nullable String paper, boolean received, LocalDate on);

    @Insert("""
            insert into escalation_extension (file, seq, reason, asked_by, asked_on)
            values (#{file}, #{seq}, #{reason}, #{by}, #{on})""")
    void insertExtension(CaseNumber file, int seq, String reason, String by, LocalDate on);

    @Select("""
            select file, seq, reason, asked_by, asked_on, granted, opinion, decided_by, decided_on
            from escalation_extension
            where file = #{file}
            order by seq""")
    List<AnswerExtension> extensions(CaseNumber file);

    @Update("""
            update escalation_extension
            set granted = #{granted}, opinion = #{opinion}, decided_by = #{by}, decided_on = #{on}
            where file = #{file} and seq = #{seq}""")
    void decideExtension(CaseNumber file, int seq, boolean granted, @Nullable String opinion, String by, LocalDate on);
}
