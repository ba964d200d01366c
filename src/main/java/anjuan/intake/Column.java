package anjuan.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of the spreadsheet holds, by the headers under which exports name it. */
enum Column {
    REFERENCE("sourceReference", true, "登记编号", "登记号", "投诉举报编号", "投诉编号", "举报编号", "工单编号", "编号"),
    RECEIVED_ON("receivedOn", true, "登记时间", "登记日期", "接收日期", "接收时间", "投诉时间", "举报时间"),
    SOURCE("source", false, "来源", "信息来源", "线索来源", "信息类型", "类型"),
    COMPLAINANT("complainantName", false, "投诉举报人", "投诉人", "举报人", "提供方", "提供方姓名", "投诉举报人姓名"),
    COMPLAINANT_PHONE("complainantPhone", false, "联系电话", "投诉举报人电话", "投诉人电话", "举报人电话", "提供方电话"),
    COMPLAINANT_ADDRESS("complainantAddress", false, "联系地址", "投诉举报人地址", "投诉人地址", "举报人地址"),
    RESPONDENT("respondentName", false, "被投诉举报主体", "被投诉举报人", "被投诉人", "被举报人", "企业名称", "涉事主体", "主体名称"),
    RESPONDENT_CODE("respondentCode", false, "统一社会信用代码", "社会信用代码", "信用代码"),
    RESPONDENT_ADDRESS("respondentAddress", false, "地址", "企业地址", "经营地址", "被投诉举报主体地址"),
    RESPONDENT_PHONE("respondentPhone", false, "企业电话", "企业联系电话", "被投诉举报主体电话"),
    RIGHT_KIND("rightKind", true, "涉及权利类型", "权利类型", "知识产权类型"),
    RIGHT_NUMBER("rightNumber", false, "注册号/专利号", "注册号", "专利号", "权利号"),
    RIGHT_NAME("rightName", false, "商标名称", "专利名称", "权利名称"),
    RIGHT_HOLDER("rightHolder", false, "权利人", "商标注册人", "专利权人"),
    SUMMARY("summary", true, "问题描述", "投诉举报内容", "投诉内容", "举报内容", "诉求内容", "内容"),
    /** Not required where the bureau has one case-handling unit only. */
    UNIT("unitId", false, "办理机构", "办理科室", "办理机构/科室", "承办机构", "承办科室", "科室");

    private final String field;
    private final boolean required;
    private final List<String> headers;

    Column(String field, boolean required, String... headers) {
        this.field = field;
        this.required = required;
        this.headers = List.of(headers);
    }

    /** The field of {@link ClueForm} that it fills. */
    String field() {
        return field;
    }

    boolean isRequired() {
        return required;
    }

    /** The header by which we name it. */
    String header() {
        return headers.get(0);
    }

    /** The column of a header, whatever stars, blanks or remarks in brackets stand about its words. */
    static Optional<Column> of(String header) {
        var bare = header.replaceAll("[（(【\\[].*", "")
                .replaceAll("[\\s\\u3000*＊：:]", "")
                .replace('／', '/');
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(bare))
                .findFirst();
    }
}
