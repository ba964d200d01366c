package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DocumentMapper {

    @Insert("""
            insert into document_paper (id, case_number, kind, number, version, made_on, made_at, digest, byte_count,
                                        file_name, serves)
            values (#{id}, #{caseNumber}, #{kind}, #{number}, #{version}, #{madeOn}, #{madeAt}, #{digest},
                    #{byteCount}, #{fileName}, #{serves})""")
    void insertPaper(Paper paper);

    @Select("""
            select coalesce(max(version), 0)
            from document_paper
            where case_number = #{caseNumber} and kind = #{kind}""")
    int latestVersion(CaseNumber caseNumber, PaperKind kind);

    @Select("""
            select id
            from document_paper
            where case_number = #{caseNumber} and kind = #{kind} and number = #{number}
            order by version desc
            limit 1""")
    Optional<String> idOf(CaseNumber caseNumber, PaperKind kind, String number);

    @Select("""
            select id, case_number, kind, number, version, made_on, made_at, digest, byte_count, file_name, serves
            from document_paper
            where case_number = #{caseNumber}
            order by made_at, kind, version""")
    List<Paper> papers(CaseNumber caseNumber);

    @Select("""
            select id, case_number, kind, number, version, made_on, made_at, digest, byte_count, file_name, serves
            from document_paper
            where case_number = #{caseNumber} and id = #{id}""")
    Optional<Paper> paper(CaseNumber caseNumber, String id);

    @Insert("""
            insert into document_attachment (id, case_number, title, file_name, media_type, byte_count, digest,
                                             occurred_on, uploaded_by, uploaded_at)
            values (#{id}, #{caseNumber}, #{title}, #{fileName}, #{mediaType}, #{byteCount}, #{digest}, #{occurredOn},
                    #{uploadedBy}, #{uploadedAt})""")
    void insertAttachment(Attachment attachment);

    @Select("""
            select id, case_number, title, file_name, media_type, byte_count, digest, occurred_on, uploaded_by,
                   uploaded_at
            from document_attachment
            where case_number = #{caseNumber}
            order by uploaded_at, id""")
    List<Attachment> attachments(CaseNumber caseNumber);

    @Select("""
            select id, case_number, title, file_name, media_type, byte_count, digest, occurred_on, uploaded_by,
                   uploaded_at
            from document_attachment
            where case_number = #{caseNumber} and id = #{id}""")
    Optional<Attachment> attachment(CaseNumber caseNumber, String id);
}
