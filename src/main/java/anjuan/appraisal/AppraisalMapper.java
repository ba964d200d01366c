package anjuan.appraisal;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface AppraisalMapper {

    /** The case that an offer comes from, and the file that goes with it; kept from who cites. */
    record OriginRow(
            CaseNumber caseNumber, String matter, @Nullable String attachmentId) {}

    String COLUMNS = """
            o.id, o.bureau_id, o.kind, o.right_kind, o.right_number, o.right_name, o.product, o.body, o.report_number,
            o.result, o.resulted_on, o.offered_by, o.offered_on, o.withdrawn_on, o.withdrawn_why""";

    @Insert("""
            insert into appraisal_offer (id, case_number, matter, bureau_id, kind, right_kind, right_number, right_name, product,
                body, report_number, result, resulted_on, attachment_id, offered_by, offered_on)
            values (#{offer.id}, #{origin.caseNumber}, #{origin.matter}, #{offer.bureauId}, #{offer.kind}, #{offer.rightKind},
                #{offer.rightNumber}, #{offer.rightName}, #{offer.product}, #{offer.body}, #{offer.reportNumber},
                #{offer.result}, #{offer.resultedOn}, #{origin.attachmentId}, #{offer.offeredBy}, #{offer.offeredOn})""")
    void insert(Offer offer, OriginRow origin);

    @Update("""
            update appraisal_offer
            set withdrawn_on = #{on}, withdrawn_why = #{why}
            where id = #{id} and withdrawn_on is null""")
    int withdraw(String id, LocalDate on, String why);

    @Select("select " + COLUMNS + " from appraisal_offer o where o.id = #{id}")
    Optional<Offer> offer(String id);

    @Select("select " + COLUMNS + """
             from appraisal_offer o
            where o.case_number = #{caseNumber} and o.matter = #{matter}""")
    Optional<Offer> offerOf(CaseNumber caseNumber, String matter);

    @Select("select case_number, matter, attachment_id from appraisal_offer where id = #{id}")
    Optional<OriginRow> origin(String id);

    /** Those that may be cited, the latest result first. */
    @Select("select " + COLUMNS + """
             from appraisal_offer o
            where o.withdrawn_on is null
            and (cast(#{right} as varchar) is null or o.right_kind = #{right})
            and (cast(#{pattern} as varchar) is null
                or upper(o.right_number) like upper(#{pattern}) escape '!'
                or upper(o.right_name) like upper(#{pattern}) escape '!'
                or upper(o.product) like upper(#{pattern}) escape '!'
                or upper(o.body) like upper(#{pattern}) escape '!')
            order by o.resulted_on desc, o.id
            limit #{most}""")
    List<Offer> find(@Nullable RightKind right, @Nullable String pattern, int most);

    @Insert("""
            insert into appraisal_citation (offer_id, case_number, item_no, cited_by, cited_on)
            values (#{offerId}, #{caseNumber}, #{itemNo}, #{by}, #{on})""")
    void insertCitation(String offerId, CaseNumber caseNumber, int itemNo, String by, LocalDate on);

    @Select("""
            select exists (
                select 1 from appraisal_citation
                where offer_id = #{offerId} and case_number = #{caseNumber})""")
    boolean isCited(String offerId, CaseNumber caseNumber);

    @Select("select cast(count(*) as integer) from appraisal_citation where offer_id = #{offerId}")
    int countCitations(String offerId);
}
