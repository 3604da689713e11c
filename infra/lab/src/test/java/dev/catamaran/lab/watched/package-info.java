/** Whether rules, dashboards and documents speak of metrics that exist. */
package dev.catamaran.lab.watched;
