

## slack

slack-close = Close
slack-not-taken = This was not taken because the system is busy. Please type it again in a few minutes.
slack-form-not-taken = This was not saved because the system is busy. What you wrote is still here; please submit it again in a few minutes.
slack-answered-privately = Answered in your private messages with Nhắc Việc.
