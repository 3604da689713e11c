package dev.catamaran.lab;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that shares the one lab of this mode. The other suite runs beside it, in a JVM of its own. */
@Suite
@SelectPackages("dev.catamaran.lab")
@IncludeClassNamePatterns(".*IT")
@IncludeTags("active-passive")
class LabOfActivePassiveSuite {}
