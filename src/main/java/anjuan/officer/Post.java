package anjuan.officer;

/** What a person is at a bureau; one person may hold several posts, an administrator no other. */
public enum Post {
    /** 登记人员: takes in complaints, reports and other clues. */
    CLERK,
    /** 办案人员: verifies clues and investigates cases. */
    OFFICER,
    /** 办案机构负责人: leads a case-handling unit. */
    UNIT_HEAD,
    /** 审核人员: reviews cases, the legal section. */
    REVIEWER,
    /** 部门负责人: the director or a deputy director in charge. */
    HEAD,
    /** 主要负责人: the principal leader. */
    CHIEF,
    /** 档案管理人员: binds and keeps closed files. */
    ARCHIVIST,
    /** 系统管理员: keeps accounts and process definitions, sees no case. */
    ADMINISTRATOR
}
