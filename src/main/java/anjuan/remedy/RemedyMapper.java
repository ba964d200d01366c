package anjuan.remedy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface RemedyMapper {

    record RemedyRow(
            CaseNumber caseNumber,
            String matter,
            String party,
            int decision,
            Remedy.Kind kind,
            Remedy.Track track,
            String body,
            @Nullable String reference,
            LocalDate lodgedOn,
            LocalDate receivedOn,
            @Nullable LocalDate repliedOn,
            @Nullable String reply,
            Remedy.@Nullable Outcome outcome,
            @Nullable String paper,
            @Nullable LocalDate endedOn,
            @Nullable BigDecimal fine,
            @Nullable BigDecimal gain,
            @Nullable LocalDate letterOn,
            @Nullable LocalDate rectifiedOn,
            @Nullable String rectification) {

        Remedy remedy() {
            return new Remedy(
                    new Matter(caseNumber, matter),
                    new Matter(caseNumber, party),
                    decision,
                    kind,
                    track,
                    body,
                    reference,
                    lodgedOn,
                    receivedOn,
                    repliedOn,
                    reply,
                    outcome,
                    paper,
                    endedOn,
                    fine,
                    gain,
                    letterOn,
                    rectifiedOn,
                    rectification);
        }
    }

    @Insert("""
            insert into remedy_remedy (case_number, matter, party, decision, kind, track, body, reference, lodged_on,
                                       received_on)
            values (#{matter.caseNumber}, #{matter.id}, #{party.id}, #{decision}, #{kind}, #{track}, #{body},
                    #{reference}, #{lodgedOn}, #{receivedOn})""")
    void insert(Remedy remedy);

    @Update("""
            update remedy_remedy
            set replied_on = #{on}, reply = #{reply}
            where case_number = #{remedy.caseNumber} and matter = #{remedy.id}""")
    void reply(@Param("remedy") Matter remedy, @Param("reply") String reply, @Param("on") LocalDate on);

    @Update("""
            update remedy_remedy
            set outcome = #{outcome}, paper = #{paper}, ended_on = #{endedOn}, fine = #{fine}, gain = #{gain},
                letter_on = #{letterOn}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void end(Remedy remedy);

    @Update("""
            update remedy_remedy
            set rectified_on = #{on}, rectification = #{rectification}
            where case_number = #{remedy.caseNumber} and matter = #{remedy.id}""")
    void rectify(
            @Param("remedy") Matter remedy, @Param("rectification") String rectification, @Param("on") LocalDate on);

    @Select("""
            select case_number, matter, party, decision, kind, track, body, reference, lodged_on, received_on, replied_on,
                   reply, outcome, paper, ended_on, fine, gain, letter_on, rectified_on, rectification
            from remedy_remedy
            where case_number = #{caseNumber}""")
    List<RemedyRow> of(CaseNumber caseNumber);
}
