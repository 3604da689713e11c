package dev.catamaran.lab;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that share the active-passive lab: one JVM runs them, while another runs the {@link ActiveActiveLabSuite others}. */
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("dev.catamaran.lab")
@IncludeClassNamePatterns(".*IT")
@IncludeTags("active-passive")
class ActivePassiveLabSuite {}
