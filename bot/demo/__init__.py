"""The demo town behind the sandbox's page, labelled 演示数据."""
