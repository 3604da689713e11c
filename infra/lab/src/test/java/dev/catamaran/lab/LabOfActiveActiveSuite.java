package dev.catamaran.lab;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that shares the one lab of this mode, and whatever belongs to neither: no test is left out for want of a tag. */
@Suite
@SelectPackages("dev.catamaran.lab")
@IncludeClassNamePatterns(".*IT")
@ExcludeTags("active-passive")
class LabOfActiveActiveSuite {}
