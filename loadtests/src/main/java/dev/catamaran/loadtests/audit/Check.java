package dev.catamaran.loadtests.audit;

import java.sql.SQLException;
import java.util.List;

/** Looks for one kind of damage. */
interface Check {
    List<Finding> look(AuditCase auditCase) throws SQLException;
}
