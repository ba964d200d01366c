package anjuan.evidence;

import anjuan.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface EvidenceMapper {

    record Link(int itemNo, String attachmentId) {}

    String COLUMNS = """
            case_number, no, kind, name, proves, came_from, origin, obtained_on, obtained_by, place, exemplar, copy_note,
            media, act_no, matter, status, status_reason, judged_by, judged_on""";

    @Insert("""
            insert into evidence_item (case_number, no, kind, name, proves, came_from, origin, obtained_on, obtained_by,
                place, exemplar, copy_note, media, act_no, matter, status, status_reason, judged_by, judged_on)
            values (#{caseNumber}, #{no}, #{kind}, #{name}, #{proves}, #{cameFrom}, #{origin}, #{obtainedOn}, #{obtainedBy},
                #{place}, #{exemplar}, #{copyNote}, #{media}, #{actNo}, #{matter}, #{status}, #{statusReason}, #{judgedBy},
                #{judgedOn})""")
    void insert(EvidenceItem item);

    @Update("""
            update evidence_item
            set status = #{status}, status_reason = #{statusReason}, judged_by = #{judgedBy}, judged_on = #{judgedOn}
            where case_number = #{caseNumber} and no = #{no}""")
    void judge(EvidenceItem item);

    @Select("select " + COLUMNS + """
             from evidence_item
            where case_number = #{caseNumber}
            order by no""")
    List<EvidenceItem> items(CaseNumber caseNumber);

    @Select("select " + COLUMNS + """
             from evidence_item
            where case_number = #{caseNumber} and no = #{no}""")
    Optional<EvidenceItem> item(CaseNumber caseNumber, int no);

    @Select("select coalesce(max(no), 0) from evidence_item where case_number = #{caseNumber}")
    int lastNo(CaseNumber caseNumber);

    @Insert("""
            insert into evidence_custody (case_number, item_no, seq, holder, place, handed_by, handed_on, reason, recorded_by)
            values (#{caseNumber}, #{itemNo}, #{seq}, #{holder}, #{place}, #{handedBy}, #{handedOn}, #{reason},
                #{recordedBy})""")
    void insertHandover(Handover handover);

    @Select("""
            select case_number, item_no, seq, holder, place, handed_by, handed_on, reason, recorded_by
            from evidence_custody
            where case_number = #{caseNumber}
            order by item_no, seq""")
    List<Handover> custody(CaseNumber caseNumber);

    @Insert("""
            insert into evidence_link (case_number, item_no, attachment_id)
            values (#{caseNumber}, #{itemNo}, #{attachmentId})""")
    void insertLink(CaseNumber caseNumber, int itemNo, String attachmentId);

    @Select("""
            select item_no, attachment_id
            from evidence_link
            where case_number = #{caseNumber}
            order by item_no, attachment_id""")
    List<Link> links(CaseNumber caseNumber);
}
