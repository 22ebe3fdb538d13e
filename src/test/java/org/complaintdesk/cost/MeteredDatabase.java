package org.complaintdesk.cost;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose connections are watched while the meter runs, and are handed out as they are while it does not. */
class MeteredDatabase extends DelegatingDataSource {

  private final Meter meter;
  private final DataSource watched;

  MeteredDatabase(DataSource database, Meter meter) {
    super(database);
    this.meter = meter;
    this.watched = ProxyDataSourceBuilder.create(database).listener(meter).build();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return meter.isRunning() ? watched.getConnection() : super.getConnection();
  }
}
